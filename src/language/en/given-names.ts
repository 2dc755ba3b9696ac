/**
 * Given names of the languages that world news writes of, with the gender they usually tell.
 * Compiled by hand from general knowledge; not complete, and not meant to be.
 */
const MALE = `
Aaron Abbas Abd Abdallah Abdel Abdelaziz Abdi Abdifatah Abdirahman Abdou Abdoulaye Abdul Abdulaziz Abdullah Abdullahi Abdulrahman Abdur Abiy Abraham Abu Adam Adel
Adnan Adolf Adolfo Adrian Adriano Agim Ahmad Ahmed Ahmet Aiman Ajay Ajit Akbar Akhmed Akihiro Akira Akram Alaa Alan Alassane Alastair Albert
Alberto Alberico Aldo Alec Alejandro Aleksandar Aleksander Aleksandr Aleksei Aleksey Alessandro Alex Alexander Alexandre Alexandros Alexei
Alexey Alexis Alfonso Alfred Alfredo Ali Alistair Allan Allen Alpha Altaf Alvaro Amadou Amar Amin Amir Amit Amjad Amr Anatol Anatoli Anatoly
Anders Andre Andrea Andreas Andrei Andrej Andres Andrew Andrey Andriy Andrzej Andy Angel Angelo Angus Anil Anthony Antoine Anton
Antonin Antonio Antony Anwar Araz Archie Arif Armando Armen Arnold Arsen Arsene Arseniy Arthur Artur Arturo Arun Arvind Asad Asif Aslan Atiku Augusto
Aung Avi Avigdor Aviv Axel Ayad Ayman Aziz Babak Bahram Bakhtiar Bala Ban Barack Barnabas Barry Bart Bartosz Basel Bashar Bashir Bassam Bassel
Bassem Ben Benedict Benigno Benito Benjamin Benny Bernard Bernardo Bernd Bernie Bert Bill Billy Bilal Binali Binyamin Bjorn Blaise Bob Bobby Bogdan Bohdan Boris
Borut Boutros Boyd Bozo Brad Bradley Brahim Brent Brett Brian Bruce Bruno Bryan Burhan Burt Calvin Cameron Carl Carlo Carlos
Carter Cecil Cem Cesar Chaim Charles Charlie Chester Chris Christian Christoph Christophe Christopher Chuck Claude Claudio Clay Cliff
Clifford Clint Clinton Clive Colin Conor Conrad Craig Curtis Cyril Cyrus Dale Damian Damien Damir Dan Daniel Daniele Danilo Danny Daoud Dario
Darius Darren Dave David Davide Davud Dean Declan Denis Dennis Denys Derek Desmond Dev Devin Didier Diego Dieter Dilip Dimitar Dimitri Dimitris Dirk Djibril
Dmitri Dmitriy Dmitro Dmitry Dmytro Domenico Dominic Dominik Dominique Don Donald Donato Doug Douglas Dragan Drew Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie
Edgar Edmond Edmund Eduard Eduardo Edward Edwin Efrain Egor Ehud Eitan Elias Elie Elijah Elliot Elliott Elmar Emad Emil Emile Emilio Emmanuel Emmerson Emomali Emre
Enda Enrico Enrique Erdogan Eric Erich Erik Ernest Ernesto Ernst Ervin Esteban Ethan Etienne Eugene Eugenio Evan Evo Eyad Ezra Fabian Fabio Fabrice Fadi Fahd Fahim Faisal Faiz Fakhri
Faleh Farah Fares Farhad Farid Farooq Farouk Fathi Fatih Fawaz Fayez Fayiz Federico Felipe Felix Ferdinand Fernando Fidel Filip Filippo Florian Floyd Francesco
Francis Francisco Franck Franco Francois François Frank Franklin Frans Franz Fred Freddie Frederic Frederick Fritz Fuad Gabriel Gareth Garry Gary Gaston
Gavin Gennady Gennadiy Geoff Geoffrey Georg George Georges Georgi Georgy Gerald Gerard Gerardo Gerd Gerhard Gerry Ghassan Gheorghe Gianni Gideon Gil Gilad Gilbert Gilles Giorgi Giorgio Giorgos Giovanni
Girma Giulio Giuseppe Glen Glenn Goodluck Gordon Goran Graham Greg Gregor Gregory Grigory Guido Guillaume Guillermo Gulbuddin Gunter Gurbanguly Gus Gustav Gustavo Guy
Habib Hadi Hafez Hafiz Haidar Haider Haile Hailemariam Hakan Hakeem Hakim Halil Hamad Hameed Hamid Hamdi Hamza Hani Hans Harald Hardeep Haris Harold Haroon Harry Harun Harvey Hasan Hashem
Hashim Hassan Haytham Hazem Hazim Heath Hector Heiko Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Hermann Hernan Hicham Hideki Hiroshi Hisham Hissene
Hojjat Horacio Horst Hosni Hossam Hossein Howard Hubert Hugh Hugo Hun Husam Husayn Husein Husni Hussain Hussam Hussein Ian Ibrahim Idris Idriss Ignacio Igor
Ihab Ilham Ilir Ilya Imad Imran Imre Inder Ingo Ioannis Ion Iqbal Irfan Irving Isa Isaac Isaias Ishaq Iskander Islam Ismail Ismet Issa Istvan Itzhak Ivan Ivica Ivo Iyad Iyas
Jaap Jabbar Jaber Jacek Jack Jackie Jackson Jacob Jacques Jafar Jaime Jair Jake Jakob Jakub Jalal Jalil Jamal James Jameel Jamie Jamil Jan Janez Janusz Jaroslav Jaroslaw Jarrod Jason Jassem Javad Javed Javier Jawad Jay
Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jerzy Jesse Jesus Jim Jimmy Jiri Joachim Joao João Joaquin Joe Joel Joerg Johan Johann Johannes John Johnnie Johnny Jomo Jon
Jonas Jonathan Joost Jordi Jorge Jose José Josef Joseph Josep Josh Joshua Josip Jovan Juan Jude Jules Julian Julio Julius Jun Junaid Junichiro Jurgen Jurica Justin Jyrki Kais Kamal Kamil Kareem
Karel Karim Karl Kasim Kaspar Kassem Kassym-Jomart Kazim Keir Keith Ken Kenan Kenji Kenneth Kent Kevin Khaled Khaleel Khalid Khalifa Khalil Khamis Kieran Kim Kirill Kirk Klaus Kofi Konrad Konstantin Kostas Kris Kristian Kumar Kurt Kwame Kyle
Kyriakos Laith Lakhdar Lance Larry Lars Lashkar Laszlo Laurence Laurent Lawrence Lech Lee Leif Len Lennart Lenny Leo Leon Leonard Leonardo Leonid Leopoldo Leroy Leslie Lester
Levan Lewis Li Liam Lindsey Lionel Lloyd Lothar Lou Louis Luc Luca Lucas Luciano Ludwig Luigi Luis Luiz Lukas Luke Lyndon Maged Magdi Magnus Maher Mahinda Mahmood Mahmoud Mahmud Majed Majid Malcolm Malik Mamadou Manfred Manmohan Manoj Mansoor Mansour
Manuel Maqsood Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek Marian Mariano Mario Marios Marius Mark Marko Markus Martin Martti Marvin Marwan Masoud Massimo Massoud Mateusz Mathias Mathieu Matt Matteo Matthew
Matthias Maurice Mauricio Max Maxim Maxime Maximilian Mazen Mehdi Mehmet Mehmood Meir Meles Melvin Mesut Michael Michal Michel Michele Mick Mickey Miguel Mihai Mikael Mike Mikhail
Mikhael Miklos Mikola Milan Miles Milos Miloš Milorad Miloud Ming Miodrag Miro Miroslav Mirza Mitch Mitchell Mladen Mo Moataz Moaz Modibo Mohamad Mohamed Mohammad Mohammed Mohammadi Mohan Mohsen Mohsin Moisés Mokhtar Moncef Monir Moqtada Mordechai Morgan Morris Morteza Moshe Moses Moussa Mouaz Muammar Mubarak Mufid Muhammad
Muhammadu Muhsin Mukhtar Mullah Munir Muqtada Murad Murat Murray Musa Musharraf Mustafa Mustapha Muqdad Mwai Mykhailo Mykola Myron Nabih Nabil Nadeem Nadir Naftali Naguib Najib Namik Nana Narendra Naseer Naser Nashat Nasser Nasir Nate Nathan Nathaniel Nawaf Nawaz Neal Nechirvan Ned Neil Nelson Nerses Nestor Neville Nicholas Nicanor Nick Nickolay Nicola
Nicolae Nicolas Nicos Nidal Niels Nigel Nikita Nikola Nikolai Nikolaos Nikolay Nikos Nizar Noah Noam Noel Nolan Norbert Norman Nouri Nuri Nursultan Obaid Odai Oded Olaf Ole Oleg Oleh Oleksandr Oleksiy Oliver Olivier Olusegun Omar Omer Omid Orhan Oscar Oskar Osama Osman Oswaldo
Otto Oussama Owen Pablo Paddy Panagiotis Paolo Pascal Pasha Patrice Patrick Paul Paulo Pavel Pavlo Pawel Pedro Per Percy Perry Pervez Pete Peter Petr Petro Petros Petr Phil Philip Philipp Philippe Phillip Piero Pierre Pieter Piet Pietro Piotr Porfirio
Pradeep Prakash Pranab Prem Qais Qasem Qasim Qassem Qusay Rached Radek Radovan Radoslaw Rafael Rafat Rafic Rafik Rafiq Rafsanjani Raghu Rahim Rahman Rahul Rainer Raj Rajesh Rajiv Rajnath Ralf Ralph Ramadan Rami Ramiz Ramon Ramush Ramy Randall Randolph Randy Rashad Rashid Ratko Raul Ravi Ray Raymond Raza Recep Reda Reginald Reinhard
Rene René Reuven Rex Reynaldo Reza Riad Ricardo Riccardo Richard Rick Ricky Rifaat Ripudaman Riyad Rob Robert Roberto Robin Rodney Rodolfo Rodrigo Roger Roh Roland Rolf Roman Romano Ron Ronald Ronnie Rory Ross Roy Ruben Rudi Rudolf Rudolph Rudy Rufus Ruhollah Rupert Ruslan Russ Russell Rustam Ryan Ryszard
Saad Saadi Sabah Sabri Saddam Sadegh Sadiq Saeed Sahil Said Saif Sajid Sal Salah Salam Saleem Saleh Salem Salih Salim Salman Salva Salvador Salvatore Sam Samer Sameh Sami Samir Samuel Sandro Sandy Sanjay Saparmurat Sardar Sasha Sayed Sayyed Sayyid Scott Sean Sebastian Selim Semyon Serge Sergei Sergey Sergio Serhiy Serzh Seth Seyed Seymour
Shafiq Shah Shahbaz Shahid Shakir Shamil Shane Shannon Sharif Shaukat Shawn Sheldon Shibli Shimon Shinzo Shlomo Shukri Sidney Siegfried Silvan Silvio Simon Sinan Slavko Slobodan Sohail Soren Spencer Spiros Stan Stanislav Stanislaw Stanley Stefan Stefano Stephane Stephen Steve Steven Stewart
Stjepan Stuart Suhail Suleiman Sultan Sunil Suresh Svante Sven Syed Taha Taher Tahir Taimur Takeshi Talal Tamer Tamir Tarek Tareq Tariq Taro Taufik Tawfiq Taylor Tayyip Ted Tedros Terence Terrence Terry Thabo Thaksin Theo Theodore Theodor Theodoros Thein Thierry Thomas Thorbjorn Tim Timothy Timur Tito Tobias Toby Todd Tom Tomas Tomasz Tomislav Tommy
Toni Tony Toomas Traian Travis Trevor Tristan Troy Tsvi Turki Tyler Tyrone Tzachi Uday Udo Uhuru Ulf Ulrich Umar Umberto Umaru Uri Usama Usman Uwe Uzi Vaclav Václav Vadim Valdis Valentin Valery Vance Vasil Vasily Vasyl Vernon Vic Vicente Victor Vijay Viktor Vikram Vin Vince Vincent
Vitali Vitaliy Vitaly Vito Vittorio Vlad Vladimir Vladislav Volodymyr Volker Vojislav Vuk Vyacheslav Wade Wael Wagner Wahid Waleed Walid Wallace Wally Walt Walter Warren Wasim Wayne Wen Wendell Werner Wesley Wilfred Wilhelm Will Willem William Willie Willy Wim Winston Wissam Woodrow Xavier Xi Yaakov Yacoub Yahya Yair Yakov Yakub Yaser Yasser Yasir Yasin Yaser Yasuo Yevgeny Yigal Yitzhak Yoav Yohannes Yoon Yoshihiko Yossi
Yoweri Yuli Yulian Yunus Yuri Yuriy Yusuf Yusif Youssef Yousef Youssouf Yves Zach Zachary Zafar Zahid Zaid Zainal Zakaria Zalmay Zaki Zayed Zbigniew Zdravko Zeev Zeid Zhang Zhou Ziad Zine Ziya Ziyad Zlatko Zoltan Zoran Zuhair Zviad
`
const FEMALE = `
Abigail Ada Adele Adriana Afaf Agnes Agnieszka Aida Aileen Aisha Alba Alejandra Aleksandra Alena Alessandra Alexandra Alexia Alice Alicia Alina Alison Aliya Alla Alma Alyssa Amal Amalia Amanda Amber Amelia Amina Aminata Amira Amna Amy Ana Anastasia Andrée
Angela Angelica Angelina Angie Anila Anisa Anita Anja Ann Anna Annabel Anne Annette Annika Annie Antonia April Arlene Arwa Asma Asmaa Astrid Asya Audrey Aurora Ayaan Ayelet Ayesha Aysha Azadeh Aziza Azra Barbara Basma Beata Beatrice Beatriz Becky Belinda Benazir Bente Bernadette
Beth Bethany Betsy Betty Beverly Bianca Birgit Blanca Bonnie Brenda Bridget Brigitte Britta Brittany Camilla Camille Candice Carin Carina Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Cate Catherine Cathy Cecilia Celia Celine Chandrika Chantal Charlotte Chelsea Cheryl Chloe
Christa Christiana Christiane Christina Christine Cindy Claire Clara Clare Claudia Colette Colleen Condoleezza Connie Consuelo Cora Corazon Cristina Crystal Cynthia Dagmar Daisy Dalia Dalal Dana Daniela Danielle Daphne Daria Darya Dawn Deborah Debra Delia Denise Diana Diane Dilma Dina Dolores Donatella Donna Dora Doreen
Doris Dorothy Ebba Edith Edna Eileen Elaine Eleanor Elena Eleni Elif Elina Elisa Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Elvira Emily Emine Emma Erica Erika Erna Esther Estelle Ethel Eva Eve Eveline Evelyn Fadwa Faith Faiza Farahnaz Farida Farzana Fatima Fatma Fatou Fawzia Federica Felicity Fiona Florence Frances Francesca Francoise Françoise Frederica Frida Gabriela Gabriella Gabrielle Gail Galina Gemma Genevieve Georgina Geraldine Gertrude Gina Ginette Gita Giulia Giorgia Gladys Gloria Golda Grace Greta Gudrun Gulnara Gwen Gwyneth
Hala Haley Halima Hana Hanan Hanna Hannah Harriet Hazel Heather Heba Hedda Heidi Helen Helena Helene Helga Helle Hend Hilary Hilda Hillary Hind Hoda Holly Houda Huda Ida Ilana Ilse Iman Imelda Inas Indira Ines Inga Ingrid Inna Ioana Irena Irene Irina Iris Isabel Isabella Isabelle Isla Ivana Jacinda Jackie Jacqueline Jade Jamila Jana Jane Janet Janice Janine Jasmine Jayne Jeanette Jeanine Jeanne Jelena Jen Jenna Jennifer Jenny Jessica Jessie Jill Jillian Jo Joan Joanna Joanne Jocelyn Jodi Jody Johanna Jolanta Josephine Joy Joyce Juana Judith Judy
Julia Juliana Julie Juliet June Justine Karen Karin Karina Karla Kate Katerina Kath Katharina Katherine Kathleen Kathryn Kathy Katie Katrina Katya Kawthar Kay Kayla Keiko Kelly Kerry Khadija Kimberly Kirsten Kirsty Kristalina Kristen Kristi Kristin Kristina Kristine Kyung-wha Laila Lamia Lana Lara Larissa Latifa Laura Lauren Laurie Layla Lea Leah Leila Lena Leni Leona Lesia Leticia Leyla Lidia Lila Lilian Liliana Lillian Lily Lina Linda Lindsay Lioudmila Lisa Liv Livia Liz Liza Ljubica Lois Lola Lorena Loretta Lori Lorraine Louise Lucia Lucie Lucille Lucinda Lucy Ludmila Luisa Luise Lydia Lyn Lynda Lynn Lynne Lyudmila
Maddie Madeleine Madeline Maggie Maha Mai Malala Malalai Malika Mandy Manuela Mara Marcela Marcia Margaret Margarita Margot Maria Mariam Mariana Marianne Marie Mariella Marilyn Marina Marisa Marisol Marjorie Marlene Marta Martha Martina Marwa Mary Maryam Maryna Masha Matilda Maud Maura Maureen Maxine May Maya Megan Meghan Melanie Melinda Melissa Mercedes Meredith Merve Mia Micheline Michelle Mildred Milena Minna Mira Miranda Miriam Moira Molly Mona Monica Monika Monique Muriel Myra Myriam Nabila Nada Nadia Nadine Nadja Nahed Najat Najla Nancy Naomi Narges Nasrin Natalia Natalie Natalya Natasha Nawal Neda Nelly Nermin Nicole Nicky Nihal Nina Nisreen Noeleen Noor Nora Norma Noura Nour Nunu Octavia Odile Oksana Olena Olga Olha Olivia Olja Oprah Paloma Pamela Pat Patricia Patty Paula Paulette Paulina Pauline Payam Pearl Peggy Penelope Penny Petra Phoebe Phumzile Phyllis Pilar Polly Portia Priscilla Priti Priya
Rabia Rachael Rachel Rachida Raghad Raheela Raisa Rana Rania Rasha Razan Rebecca Regina Reem Renata Renate Rhonda Rima Rita Roberta Rosa Rosalie Rosalind Rosanna Rose Roseanne Rosemary Roza Roxana Rula Ruth Sabina Sabine Sabrina Sadie Sahar Saida Sally Salma Samantha Samar Samia Samira Sanaa Sandra Sanna Sara Sarah Sasha Saskia Savannah Segolene Selma Serena Shabana Shadi Shahida Shahla Shamima Sharon Sheena Sheikha Sheila Shelley Sherry Sheryl Shirin Shirley Sigrid Silvia Silvana Simone Sirimavo Snezana Sofia Soha Sonia Sonja Sophia Sophie Soraya Stacey Stella Stephanie Sue Suhair Sultana Suha Sumaya Susan Susana Susanna Susanne Suu Suzan Suzanne Svetlana Sviatlana Sylvia Sylvie Tamara Tamsin Tanja Tansu Tanya Tara Tatiana Tatjana Tatyana Tawakkol Tawakul Tess Tessa Thelma Theresa Therese Tiffany Tina Tracey Tracy Tricia Trish Tsai Tzipi Ursula Valentina Valeria Valerie Vanessa Vera Veronica Veronika Victoria Vida Violeta Virginia Viviane Vivian Wafa Wanda Wangari Wendy Whitney Wided Wilhelmina Wilma Winifred Winnie Xenia Yael Yana Yasmin Yasmine Yekaterina Yelena Yevgenia Yingluck Yolanda Yoko Yulia Yuliya Yvette Yvonne Zaha Zahra Zainab Zaynab Zeinab Zelda Zeynep Zhanna Zoe Zofia Zuzana
`
const EITHER = `
Ashley Casey Chris Dana Jackie Jamie Jean Jo Jordan Kelly Kerry Kim Lee Leslie Lindsey Morgan Nour Noor Pat Robin Sam Sandy Sasha Taylor Tracy Yuki Hikaru Wei Yan Min Jin Yu Hong Ming Andrea
`

const split = (text: string): string[] => text.trim().split(/\s+/)
const GENDER = new Map<string, 'm' | 'f' | 'u'>()
for (const name of split(MALE)) GENDER.set(name, 'm')
for (const name of split(FEMALE)) GENDER.set(name, GENDER.has(name) ? 'u' : 'f')
for (const name of split(EITHER)) GENDER.set(name, 'u')

/** 'm' or 'f', 'u' for a given name of either; null when the word is no given name we know. Case matters. */
export const genderOfName = (word: string): 'm' | 'f' | 'u' | null =>
  GENDER.get(word) ?? (word.includes('-') ? (GENDER.get(word.slice(0, word.indexOf('-'))) ?? null) : null)

/** Particles inside a name: "Osama bin Laden", "Vincent van Gogh". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'bin ibn al el ul ur abu abd van von der den de da do dos das du di del della la le ten ter af av zu y e ould bint'.split(
    ' ',
  ),
)
